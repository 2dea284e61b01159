import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class})
interface App {}

@Entity
@Key(pk = "user#{mail}", sk = "{name}#{name}") // error: [TRESTLE-D022] The key template "user#{mail}" names 'mail', which is no component of User. Its components are: email, name. // error: [TRESTLE-D023] The key template "{name}#{name}" names the component 'name' twice. Once is enough to tell keys apart.
record User(String email, String name) {}
