package app;

import dev.trestle.table.design.*;

@TableDesign(name = "second", entities = other.User.class) // error: [TRESTLE-D015] The type app.Users is written for another design of the package, for a record of the same name. Rename one record, or move one design into another package.
interface Second {}
