import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.design.*;

import java.time.Duration;
import java.util.Set;

@TableDesign(
        name = "app",
        entities = {Task.class},
        conversions = {
            Seconds.class,
            Minutes.class, // error: [TRESTLE-D058] Seconds and Minutes both convert java.time.Duration. Keep one for the design, and name the other at its components with @Converted.
            Hidden.class, // error: [TRESTLE-D058] Hidden is no conversion that code in the unnamed package can make. Let it be a class without type parameters that implements Conversion<T, S>, visible there, with a constructor without parameters.
            Inner.Member.class // error: [TRESTLE-D058] Member is no conversion that code in the unnamed package can make. Let it be a class without type parameters that implements Conversion<T, S>, visible there, with a constructor without parameters.
        })
interface App {}

@Entity
@Key(pk = "task#{name}", sk = "{lasting}")
record Task(
        String name,
        Duration lasting, // error: [TRESTLE-D028] The component 'lasting' has the type java.time.Duration, whose text in the sort key "{lasting}" would not sort as its values do. Let its conversion be an OrderedConversion, if what it stores sorts as the values do.
        @Converted(Seconds.class) String wrong, // error: [TRESTLE-D058] The component 'wrong' has the type java.lang.String, but Seconds converts java.time.Duration. Use a conversion of the component's type.
        @Converted(Away.class) Thread thread, // error: [TRESTLE-D050] The component 'thread' has the type java.lang.Runnable, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        @Converted(Distinct.class) String emptied) {} // error: [TRESTLE-D050] The component 'emptied' has java.util.Set<java.lang.String> in the stored form, but an empty one is stored as no attribute, and there is none to leave out here. Use a List in place of the Set.

class Seconds implements Conversion<Duration, Long> {
    public Long toStored(Duration value) { return value.toSeconds(); }
    public Duration fromStored(Long stored) { return Duration.ofSeconds(stored); }
}

class Minutes extends Seconds {}

class Hidden implements Conversion<String, String> {
    private Hidden() {}
    public String toStored(String value) { return value; }
    public String fromStored(String stored) { return stored; }
}

class Inner {
    class Member implements Conversion<String, String> {
        public String toStored(String value) { return value; }
        public String fromStored(String stored) { return stored; }
    }
}

class Away implements Conversion<Thread, Runnable> {
    public Runnable toStored(Thread value) { return value; }
    public Thread fromStored(Runnable stored) { return null; }
}

class Distinct implements Conversion<String, Set<String>> {
    public Set<String> toStored(String value) { return Set.of(value); }
    public String fromStored(Set<String> stored) { return ""; }
}
