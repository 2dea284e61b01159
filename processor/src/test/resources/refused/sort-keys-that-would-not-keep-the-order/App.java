import dev.trestle.table.design.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

@TableDesign(name = "app", entities = {Reading.class}, indexes = @GlobalSecondaryIndex(name = "gsi1"))
interface App {}

@Entity
@Key(pk = "reading#{number}", sk = "{number}#{level}#{value}#{amount}#{count}")
@Index(name = "gsi1", as = "at", pk = "n#{number}", sk = "{time}")
record Reading(
        long number, // error: [TRESTLE-D028] The component 'number' has the type long, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
        int level, // error: [TRESTLE-D028] The component 'level' has the type int, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
        double value, // error: [TRESTLE-D028] The component 'value' has the type double, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
        BigDecimal amount, // error: [TRESTLE-D028] The component 'amount' has the type java.math.BigDecimal, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
        BigInteger count, // error: [TRESTLE-D028] The component 'count' has the type java.math.BigInteger, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
        Instant time) {} // error: [TRESTLE-D028] The component 'time' has the type java.time.Instant, whose text in the sort key "{time}" would not sort as its values do. A sort key takes String, LocalDate, UUID and enums.
