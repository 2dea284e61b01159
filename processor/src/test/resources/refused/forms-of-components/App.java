import dev.trestle.table.design.*;

import java.time.Instant;
import java.time.LocalDate;

@TableDesign(name = "app", entities = {Reading.class})
interface App {}

@Entity
@Key(pk = "{name:upper}#{number:abc}", sk = "{day:seconds}#{level:plain}#{time:plain}#{name:0000}")
record Reading(
        String name, // error: [TRESTLE-D031] The key template "{day:seconds}#{level:plain}#{time:plain}#{name:0000}" asks for 'name' in the form '0000', which the type java.lang.String does not have. Its forms are: desc. // error: [TRESTLE-D031] The key template "{name:upper}#{number:abc}" asks for 'name' in the form 'upper', which the type java.lang.String does not have. Its forms are: desc.
        long number, // error: [TRESTLE-D031] The key template "{name:upper}#{number:abc}" asks for 'number' in the form 'abc', which the type long does not have. Its forms are: desc, plain and zeros, as in 000000.
        LocalDate day, // error: [TRESTLE-D031] The key template "{day:seconds}#{level:plain}#{time:plain}#{name:0000}" asks for 'day' in the form 'seconds', which the type java.time.LocalDate does not have. Its forms are: basic, desc.
        int level, // error: [TRESTLE-D028] The component 'level' would not sort as its values do in the sort key "{day:seconds}#{level:plain}#{time:plain}#{name:0000}" in the form it has there. Leave the form out, or, for keys of a table that exists, annotate the entity with @ExistingLayout.
        Instant time) {} // error: [TRESTLE-D028] The component 'time' would not sort as its values do in the sort key "{day:seconds}#{level:plain}#{time:plain}#{name:0000}" in the form it has there. Leave the form out, or, for keys of a table that exists, annotate the entity with @ExistingLayout.
