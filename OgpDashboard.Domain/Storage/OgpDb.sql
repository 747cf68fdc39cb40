CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
CREATE TABLE "People" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_People" PRIMARY KEY AUTOINCREMENT,
    "Key" TEXT NOT NULL,
    "Honorific" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Note" TEXT NULL
);
CREATE TABLE "Plans" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Plans" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    "ExtensionLimit" TEXT NULL
, "ExtendedUntil" TEXT NULL);
CREATE TABLE "Axes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Axes" PRIMARY KEY AUTOINCREMENT,
    "PlanId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    CONSTRAINT "FK_Axes_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Meetings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Meetings" PRIMARY KEY AUTOINCREMENT,
    "PlanId" INTEGER NOT NULL,
    "Code" TEXT NULL,
    "State" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "Time" TEXT NULL,
    "Place" TEXT NOT NULL,
    "StatedWeekday" TEXT NULL,
    "FollowsId" INTEGER NULL,
    "OpenedAt" TEXT NULL,
    "ClosedAt" TEXT NULL, "Version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "FK_Meetings_Meetings_FollowsId" FOREIGN KEY ("FollowsId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Meetings_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Commitments" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Commitments" PRIMARY KEY AUTOINCREMENT,
    "PlanId" INTEGER NOT NULL,
    "AxisId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "OgpId" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Wording" TEXT NOT NULL,
    "AxisConfirmed" INTEGER NOT NULL,
    "Institution" TEXT NOT NULL,
    "InstitutionInferred" INTEGER NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NOT NULL,
    CONSTRAINT "FK_Commitments_Axes_AxisId" FOREIGN KEY ("AxisId") REFERENCES "Axes" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Commitments_Plans_PlanId" FOREIGN KEY ("PlanId") REFERENCES "Plans" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AgendaItems" (
    "MeetingId" INTEGER NOT NULL,
    "Number" INTEGER NOT NULL,
    "Text" TEXT NOT NULL, "IsFinished" INTEGER NOT NULL DEFAULT 0, "Minutes" INTEGER NULL, "WalksCommitments" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PK_AgendaItems" PRIMARY KEY ("MeetingId", "Number"),
    CONSTRAINT "FK_AgendaItems_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Participants" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Participants" PRIMARY KEY AUTOINCREMENT,
    "MeetingId" INTEGER NOT NULL,
    "PersonId" INTEGER NOT NULL,
    "Quality" TEXT NOT NULL,
    "IsDeputy" INTEGER NOT NULL,
    "Attendance" TEXT NOT NULL, "Arrived" TEXT NULL, "Left" TEXT NULL, "RepresentedBy" TEXT NULL,
    CONSTRAINT "FK_Participants_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Participants_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Reports" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Reports" PRIMARY KEY AUTOINCREMENT,
    "MeetingId" INTEGER NOT NULL,
    "CommitmentId" INTEGER NOT NULL,
    "Percent" INTEGER NULL,
    "Platform" TEXT NOT NULL,
    "PlatformRemark" TEXT NULL,
    "Version" INTEGER NOT NULL, "Reason" TEXT NULL, "ReasonNumber" INTEGER NULL, "ReasonText" TEXT NULL,
    CONSTRAINT "CK_Reports_Percent" CHECK ("Percent" BETWEEN 0 AND 100),
    CONSTRAINT "FK_Reports_Commitments_CommitmentId" FOREIGN KEY ("CommitmentId") REFERENCES "Commitments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Reports_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Responsibilities" (
    "ParticipantId" INTEGER NOT NULL,
    "CommitmentId" INTEGER NOT NULL,
    CONSTRAINT "PK_Responsibilities" PRIMARY KEY ("ParticipantId", "CommitmentId"),
    CONSTRAINT "FK_Responsibilities_Commitments_CommitmentId" FOREIGN KEY ("CommitmentId") REFERENCES "Commitments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Responsibilities_Participants_ParticipantId" FOREIGN KEY ("ParticipantId") REFERENCES "Participants" ("Id") ON DELETE CASCADE
);
CREATE TABLE "ActionLines" (
    "ReportId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "Text" TEXT NOT NULL,
    "DeclaresNoProgress" INTEGER NOT NULL,
    CONSTRAINT "PK_ActionLines" PRIMARY KEY ("ReportId", "Position"),
    CONSTRAINT "FK_ActionLines_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE CASCADE
);
CREATE TABLE "ScheduleLines" (
    "ReportId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "State" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "From" TEXT NULL,
    "To" TEXT NULL,
    "DependsOn" INTEGER NULL,
    "AwaitedFrom" TEXT NULL,
    "AwaitedBy" TEXT NULL,
    "Reason" TEXT NULL,
    CONSTRAINT "PK_ScheduleLines" PRIMARY KEY ("ReportId", "Position"),
    CONSTRAINT "FK_ScheduleLines_Reports_ReportId" FOREIGN KEY ("ReportId") REFERENCES "Reports" ("Id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "IX_Axes_PlanId_Number" ON "Axes" ("PlanId", "Number");
CREATE INDEX "IX_Commitments_AxisId" ON "Commitments" ("AxisId");
CREATE UNIQUE INDEX "IX_Commitments_PlanId_Number" ON "Commitments" ("PlanId", "Number");
CREATE UNIQUE INDEX "IX_Meetings_Code" ON "Meetings" ("Code");
CREATE INDEX "IX_Meetings_FollowsId" ON "Meetings" ("FollowsId");
CREATE INDEX "IX_Meetings_PlanId" ON "Meetings" ("PlanId");
CREATE UNIQUE INDEX "IX_Participants_MeetingId_PersonId" ON "Participants" ("MeetingId", "PersonId");
CREATE INDEX "IX_Participants_PersonId" ON "Participants" ("PersonId");
CREATE UNIQUE INDEX "IX_People_Key" ON "People" ("Key");
CREATE UNIQUE INDEX "IX_Plans_Code" ON "Plans" ("Code");
CREATE INDEX "IX_Reports_CommitmentId" ON "Reports" ("CommitmentId");
CREATE UNIQUE INDEX "IX_Reports_MeetingId_CommitmentId" ON "Reports" ("MeetingId", "CommitmentId");
CREATE INDEX "IX_Responsibilities_CommitmentId" ON "Responsibilities" ("CommitmentId");
CREATE TABLE "Invitations" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Invitations" PRIMARY KEY,
    "MeetingId" INTEGER NULL,
    "PersonId" INTEGER NULL,
    "TokenHash" TEXT NOT NULL,
    "IssuedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL,
    CONSTRAINT "FK_Invitations_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Invitations_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Roles" (
    "PersonId" INTEGER NOT NULL CONSTRAINT "PK_Roles" PRIMARY KEY,
    "Role" TEXT NOT NULL,
    CONSTRAINT "FK_Roles_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Invitations_MeetingId" ON "Invitations" ("MeetingId");
CREATE INDEX "IX_Invitations_PersonId" ON "Invitations" ("PersonId");
CREATE UNIQUE INDEX "IX_Invitations_TokenHash" ON "Invitations" ("TokenHash");
CREATE TABLE "Journal" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_Journal" PRIMARY KEY,
    "ActorKey" TEXT NOT NULL,
    "ActorName" TEXT NOT NULL,
    "ActorRole" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Became" TEXT NULL,
    "Commitment" INTEGER NULL,
    "EditId" TEXT NOT NULL,
    "ForKey" TEXT NULL,
    "ForName" TEXT NULL,
    "Hash" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "MeetingId" INTEGER NULL,
    "Previous" TEXT NOT NULL,
    "Was" TEXT NULL,
    "Why" TEXT NULL,
    CONSTRAINT "FK_Journal_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "IX_Journal_EditId" ON "Journal" ("EditId");
CREATE INDEX "IX_Journal_MeetingId" ON "Journal" ("MeetingId");
CREATE TRIGGER Journal_is_not_updated BEFORE UPDATE ON Journal
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER Journal_is_not_deleted BEFORE DELETE ON Journal
BEGIN SELECT RAISE(ABORT, 'the record is only added to'); END;
CREATE TRIGGER Journal_goes_on_from_its_end BEFORE INSERT ON Journal
WHEN NEW.Number IS NOT (SELECT COALESCE(MAX(Number), 0) + 1 FROM Journal)
  OR NEW.Previous IS NOT COALESCE((SELECT Hash FROM Journal ORDER BY Number DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
  OR EXISTS (SELECT 1 FROM Journal WHERE EditId = NEW.EditId)
BEGIN SELECT RAISE(ABORT, 'the record goes on from its end'); END;
CREATE TABLE "Decisions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY,
    "Position" INTEGER NOT NULL,
    "MeetingId" INTEGER NOT NULL,
    "SettledInId" INTEGER NULL,
    "Kind" TEXT NOT NULL,
    "CommitmentId" INTEGER NULL,
    "Text" TEXT NOT NULL,
    "Owner" TEXT NULL,
    "Due" TEXT NULL,
    "Wanted" TEXT NULL,
    CONSTRAINT "FK_Decisions_Commitments_CommitmentId" FOREIGN KEY ("CommitmentId") REFERENCES "Commitments" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Decisions_Meetings_SettledInId" FOREIGN KEY ("SettledInId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT
);
CREATE TABLE "Snapshots" (
    "MeetingId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Content" TEXT NOT NULL,
    CONSTRAINT "PK_Snapshots" PRIMARY KEY ("MeetingId", "Version"),
    CONSTRAINT "FK_Snapshots_Meetings_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "Meetings" ("Id") ON DELETE RESTRICT
);
CREATE INDEX "IX_Decisions_CommitmentId" ON "Decisions" ("CommitmentId");
CREATE INDEX "IX_Decisions_MeetingId" ON "Decisions" ("MeetingId");
CREATE UNIQUE INDEX "IX_Decisions_Position" ON "Decisions" ("Position");
CREATE INDEX "IX_Decisions_SettledInId" ON "Decisions" ("SettledInId");
CREATE TRIGGER Snapshots_are_not_updated BEFORE UPDATE ON Snapshots
BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END;
CREATE TRIGGER Snapshots_are_not_deleted BEFORE DELETE ON Snapshots
BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END;
CREATE TRIGGER Snapshots_are_not_replaced BEFORE INSERT ON Snapshots
WHEN EXISTS (SELECT 1 FROM Snapshots WHERE MeetingId = NEW.MeetingId AND Version = NEW.Version)
BEGIN SELECT RAISE(ABORT, 'a snapshot is only added'); END;
CREATE TABLE "Drafts" (
    "Person" TEXT NOT NULL,
    "Meeting" INTEGER NOT NULL,
    "Commitment" INTEGER NOT NULL,
    "Field" TEXT NOT NULL,
    "Text" TEXT NOT NULL,
    "Seen" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "PK_Drafts" PRIMARY KEY ("Person", "Meeting", "Commitment", "Field")
);
INSERT INTO "__EFMigrationsHistory" VALUES ('20261122162337_First', 'of OgpDb.sql');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261125190040_Access', 'of OgpDb.sql');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261125190133_RecordKept', 'of OgpDb.sql');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261125221946_Course', 'of OgpDb.sql');
INSERT INTO "__EFMigrationsHistory" VALUES ('20261126074830_Drafts', 'of OgpDb.sql');
