import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {}) // error: [TRESTLE-D008] The design lists no entities. Name the records whose items the table holds: entities = {User.class}.
interface App {}
