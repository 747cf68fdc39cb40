Blazor.start({ circuit: { reconnectionHandler: ogp.reconnection } }).catch(() => ogp.startFailed());
