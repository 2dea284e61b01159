import dev.trestle.table.design.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

@TableDesign(name = "app", entities = {Odd.class})
interface App {}

@Entity
@Key(pk = "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", sk = "x#{flag}")
record Odd(
        boolean flag, // error: [TRESTLE-D027] The component 'flag' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type boolean. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these. // error: [TRESTLE-D027] The component 'flag' is in the key template "x#{flag}", but a key cannot hold the type boolean. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.
        byte[] bytes, // error: [TRESTLE-D027] The component 'bytes' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type byte[]. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.
        List<String> list, // error: [TRESTLE-D027] The component 'list' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.util.List<java.lang.String>. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.
        Set<String> set, // error: [TRESTLE-D027] The component 'set' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.util.Set<java.lang.String>. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.
        Place place, // error: [TRESTLE-D027] The component 'place' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type Place. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.
        Instant instant,
        BigDecimal amount,
        double weight) {} // error: [TRESTLE-D027] The component 'weight' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type double. A key takes String, int, long, BigInteger, BigDecimal, Instant, LocalDate, UUID, enums, and what a Conversion stores as one of these.

record Place(String city) {}
