import dev.trestle.table.design.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@TableDesign(name = "app", entities = {Odd.class})
interface App {}

@Entity
@Key(pk = "odd#{id}", sk = "x")
record Odd(
        String id,
        Object object,
        Duration duration, // error: [TRESTLE-D050] The component 'duration' has the type java.time.Duration, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        char letter, // error: [TRESTLE-D050] The component 'letter' has the type char, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        short small, // error: [TRESTLE-D050] The component 'small' has the type short, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        int[] numbers, // error: [TRESTLE-D050] The component 'numbers' has the type int[], which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        List<?> wild, // error: [TRESTLE-D050] The component 'wild' has the type ?, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        @SuppressWarnings("rawtypes") List raw, // error: [TRESTLE-D050] The component 'raw' has the type java.util.List, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        Map<Integer, String> byNumber, // error: [TRESTLE-D050] The component 'byNumber' has the type java.util.Map<java.lang.Integer, java.lang.String>, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        Set<Boolean> booleans, // error: [TRESTLE-D050] The component 'booleans' has the type java.util.Set<java.lang.Boolean>, but DynamoDB's sets hold text or numbers only. Use a Set of String, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID or of an enum, or a List.
        Set<Place> places,
        Set<byte[]> binaries, // error: [TRESTLE-D050] The component 'binaries' has the type java.util.Set<byte[]>, but DynamoDB's sets hold text or numbers only. Use a Set of String, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID or of an enum, or a List.
        List<Set<String>> sets, // error: [TRESTLE-D050] The component 'sets' has java.util.Set<java.lang.String> in List, but an empty one is stored as no attribute, and there is none to leave out here. Use a List in place of the Set.
        Optional<Set<String>> absentSet, // error: [TRESTLE-D050] The component 'absentSet' has java.util.Set<java.lang.String> in Optional, but an empty one is stored as no attribute, and there is none to leave out here. Use a List in place of the Set.
        Optional<Optional<String>> twice, // error: [TRESTLE-D050] The component 'twice' has java.util.Optional<java.lang.String> in Optional, but an empty one is stored as no attribute, and there is none to leave out here. Leave out the Optional.
        List<Optional<String>> holes, // error: [TRESTLE-D050] The component 'holes' has java.util.Optional<java.lang.String> in List, but an empty one is stored as no attribute, and there is none to leave out here. Leave out the Optional.
        Map<String, Optional<String>> gaps, // error: [TRESTLE-D050] The component 'gaps' has java.util.Optional<java.lang.String> in Map, but an empty one is stored as no attribute, and there is none to leave out here. Leave out the Optional.
        Couple<String> pair, // error: [TRESTLE-D050] The component 'pair' has the type Couple<java.lang.String>, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
        Place place) {}

record Couple<T>(T left, T right) {}

record Place(
        String city,
        Thread thread) {} // error: [TRESTLE-D050] The component 'thread' has the type java.lang.Thread, which cannot be stored. What can: String, boolean, int, long, double, BigDecimal, BigInteger, Instant, LocalDate, UUID, byte[], Object, AttributeValue, an enum, a record of these without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of these, Optional, and what a Conversion stores as one of these.
