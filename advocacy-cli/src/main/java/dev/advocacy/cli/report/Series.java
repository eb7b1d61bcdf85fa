package dev.advocacy.cli.report;

import java.util.List;

/** Values of one thing, under a name. All series of a chart have the same keys. */
record Series(String name, List<Datum> data) {}
