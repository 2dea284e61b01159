import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {Spaced.class, Dollar.class, Control.class, Half.class})
interface App {}

@Entity
@Key(pk = "my items#{id}", sk = "!important")
record Spaced(String id) {}

@Entity
@Key(pk = "price$#{id}", sk = "x")
record Dollar(String id) {}

@Entity
@Key(pk = "control#{id}", sk = "a\tb")
record Control(String id) {}

@Entity
@Key(pk = "half#{id}", sk = "\ud83d")
record Half(String id) {}
