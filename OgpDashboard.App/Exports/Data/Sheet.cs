using System.Collections.Immutable;

namespace OgpDashboard.App.Exports.Data;

/// <summary>The heading of a sheet: what its columns are called and what they stand for.</summary>
/// <param name="Name">The sheet's name, at most 31 characters.</param>
/// <param name="Columns">Its columns, in the order in which they are written; when it is read the order is free.</param>
internal sealed record SheetForm(string Name, ImmutableArray<SheetColumn> Columns);

/// <summary>A column.</summary>
/// <param name="Field">One of <see cref="Fields"/>; <see cref="Fields.Shown"/> for what is derived.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="Width">How wide it is, in digits.</param>
internal sealed record SheetColumn(string Field, string Heading, int Width);

/// <summary>A sheet with its rows. A value is null, text, or of a type that says how it is shown: a number, a percentage, a day, an hour, a month, a moment.</summary>
/// <param name="Form">Its heading.</param>
/// <param name="Rows">Its rows: a value for each column.</param>
internal sealed record Sheet(SheetForm Form, ImmutableArray<object?[]> Rows);

/// <summary>A number that is shown with its sign: points gained or lost.</summary>
/// <param name="Value">The number.</param>
internal readonly record struct Gain(int Value);
