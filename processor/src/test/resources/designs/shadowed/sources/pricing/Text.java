package pricing;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;

@Entity(plural = "string")
@Key(pk = "text#{id}", sk = "text#")
record Text(java.lang.String id) {}
