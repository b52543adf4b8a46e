package org.linli.people.imports;

import java.util.List;

/** The rows an import left out, in the layout they came in. */
record RestFile(Layout layout, List<RestRow> rows) {}
