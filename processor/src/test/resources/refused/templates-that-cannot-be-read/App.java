import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {Unclosed.class, Unopened.class, Nested.class, Blank.class, Empty.class, Split.class, Valid.class})
interface App {}

@Entity
@Key(pk = "unclosed#{id", sk = "x") // error: [TRESTLE-D020] The key template "unclosed#{id" has a brace without its counterpart in "{id". A component is written as in {email}, and a '#' is not part of its name.
record Unclosed(String id) {}

@Entity
@Key(pk = "unopened#id}", sk = "x") // error: [TRESTLE-D020] The key template "unopened#id}" has a brace without its counterpart in "unopened#id}". A component is written as in {email}, and a '#' is not part of its name.
record Unopened(String id) {}

@Entity
@Key(
        pk = "nested#{id}",
        sk = "{{id}}") // error: [TRESTLE-D020] The key template "{{id}}" has a brace without its counterpart in "{{id}}". A component is written as in {email}, and a '#' is not part of its name.
record Nested(String id) {}

@Entity
@Key(pk = "blank#{}", sk = "{ }") // error: [TRESTLE-D020] The key template "blank#{}" has empty braces. Name a record component in them, as in {email}. // error: [TRESTLE-D020] The key template "{ }" has empty braces. Name a record component in them, as in {email}.
record Blank(String id) {}

@Entity
@Key(pk = "", sk = "") // error: [TRESTLE-D020] The key template is empty, and DynamoDB refuses an empty key. Write constant text, as in "user#", or a component, as in "user#{email}".
record Empty(String id) {}

@Entity
@Key(pk = "split#{i#d}", sk = "x") // error: [TRESTLE-D022] The key template "split#{i#d}" names 'i#d', which is no component of Split. Its components are: id.
record Split(String id) {}

@Entity
@Key(pk = "valid#{id}", sk = "x")
record Valid(String id) {}
