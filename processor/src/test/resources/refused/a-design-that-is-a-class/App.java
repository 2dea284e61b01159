import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = User.class)
abstract class App {} // error: [TRESTLE-D007] App is annotated with @TableDesign but is not an interface. Make it an interface without members.

@Entity
@Key(pk = "user#{id}", sk = "user")
record User(String id) {}
