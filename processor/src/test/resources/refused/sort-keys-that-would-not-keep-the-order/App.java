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
        long number,
        int level,
        double value, // error: [TRESTLE-D028] The component 'value' has the type double, whose text in the sort key "{number}#{level}#{value}#{amount}#{count}" would not sort as its values do. Use a BigDecimal.
        BigDecimal amount,
        BigInteger count,
        Instant time) {}
