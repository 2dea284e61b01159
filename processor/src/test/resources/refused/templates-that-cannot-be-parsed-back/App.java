import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {Adjacent.class, After.class, Before.class})
interface App {}

@Entity
@Key(pk = "adjacent#{a}{b}", sk = "x") // error: [TRESTLE-D024] The key template "adjacent#{a}{b}" cannot be parsed back: in "{a}{b}" nothing tells where a component begins and ends. Put a '#' between it and its neighbours, as no value holds one: "{a}#{b}".
record Adjacent(String a, String b) {}

@Entity
@Key(pk = "after#{a}", sk = "{b}-suffix") // error: [TRESTLE-D024] The key template "{b}-suffix" cannot be parsed back: in "{b}-suffix" nothing tells where a component begins and ends. Put a '#' between it and its neighbours, as no value holds one: "{b}#-suffix".
record After(String a, String b) {}

@Entity
@Key(pk = "before#{a}", sk = "prefix-{b}#x") // error: [TRESTLE-D024] The key template "prefix-{b}#x" cannot be parsed back: in "prefix-{b}" nothing tells where a component begins and ends. Put a '#' between it and its neighbours, as no value holds one: "prefix-#{b}".
record Before(String a, String b) {}
