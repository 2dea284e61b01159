import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TableDesign;
import dev.trestle.table.design.Unique;
import dev.trestle.table.design.Version;
import java.util.List;

@TableDesign(
        name = "app",
        entities = {App.User.class, App.Odd.class})
public interface App {

    record Badge(
            @Unique String number) {} // error: [TRESTLE-D066] 'number' cannot be @Unique within a nested record, as only components of an entity can be.

    @Entity
    @Key(pk = "user#{id}", sk = "user")
    record User(
            String id,
            @Unique List<String> names, // error: [TRESTLE-D066] 'names' cannot be @Unique: its value would be part of a key, which a java.util.List<java.lang.String> cannot be.
            @Unique @Version long version, // error: [TRESTLE-D066] 'version' cannot be @Unique as well as @Version. Keep one of them.
            Badge badge) {}

    @Entity
    @Key(pk = "#{kind}#{id}", sk = "odd") // error: [TRESTLE-D030] The partition key "#{kind}#{id}" of Odd can begin with "#UNIQUE#", as those of the items that keep values unique do. Begin it with other text.
    record Odd(String kind, String id) {}
}
