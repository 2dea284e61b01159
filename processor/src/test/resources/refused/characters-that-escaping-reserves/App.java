import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {Spaced.class, Dollar.class, Control.class, Half.class})
interface App {}

@Entity
@Key(pk = "my items#{id}", sk = "!important") // error: [TRESTLE-D021] The key template holds the character '!', which key values are escaped with. Constant text takes '#' and all whole characters after '$'. // error: [TRESTLE-D021] The key template holds the character U+0020, which key values are escaped with. Constant text takes '#' and all whole characters after '$'.
record Spaced(String id) {}

@Entity
@Key(pk = "price$#{id}", sk = "x") // error: [TRESTLE-D021] The key template holds the character '$', which key values are escaped with. Constant text takes '#' and all whole characters after '$'.
record Dollar(String id) {}

@Entity
@Key(pk = "control#{id}", sk = "a\tb") // error: [TRESTLE-D021] The key template holds the character U+0009, which key values are escaped with. Constant text takes '#' and all whole characters after '$'.
record Control(String id) {}

@Entity
@Key(pk = "half#{id}", sk = "\ud83d") // error: [TRESTLE-D021] The key template holds the character U+D83D, which key values are escaped with. Constant text takes '#' and all whole characters after '$'.
record Half(String id) {}
