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
        boolean flag, // error: [TRESTLE-D027] The component 'flag' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type boolean. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long. // error: [TRESTLE-D027] The component 'flag' is in the key template "x#{flag}", but a key cannot hold the type boolean. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        byte[] bytes, // error: [TRESTLE-D027] The component 'bytes' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type byte[]. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        List<String> list, // error: [TRESTLE-D027] The component 'list' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.util.List<java.lang.String>. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        Set<String> set, // error: [TRESTLE-D027] The component 'set' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.util.Set<java.lang.String>. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        Place place, // error: [TRESTLE-D027] The component 'place' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type Place. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        Instant instant, // error: [TRESTLE-D027] The component 'instant' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.time.Instant. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        BigDecimal amount, // error: [TRESTLE-D027] The component 'amount' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type java.math.BigDecimal. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.
        double weight) {} // error: [TRESTLE-D027] The component 'weight' is in the key template "odd#{flag}#{bytes}#{list}#{set}#{place}#{instant}#{amount}#{weight}", but a key cannot hold the type double. A partition key takes String, LocalDate, UUID, enums, int and long; a sort key all of these but int and long.

record Place(String city) {}
