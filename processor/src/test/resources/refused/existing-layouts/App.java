import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, Team.class, Order.class})
interface App {}

@Entity
@ExistingLayout(delimiter = "|")
@Key(pk = "USER|{first}{last}", sk = "{first|x") // error: [TRESTLE-D020] The key template "{first|x" has a brace without its counterpart in "{first". A component is written as in {email}, and a '#' is not part of its name. // error: [TRESTLE-D024] The key template "USER|{first}{last}" cannot be parsed back: in "{first}{last}" nothing tells where a component begins and ends. Put a '|' between it and its neighbours, as no value holds one.
record User(String first, String last) {}

@Entity
@ExistingLayout
@Key(pk = "$app#team_{team}", sk = "{number}#x")
record Team(String team, double number) {} // error: [TRESTLE-D028] The component 'number' has the type double, whose text in the sort key "{number}#x" would not sort as its values do. Use a BigDecimal.

@Entity
@ExistingLayout
@Key(pk = "$app#team_{team}", sk = "{number}#{part}")
record Order(String team, long number, String part) {}
