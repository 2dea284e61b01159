package pricing;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import java.util.List;

@Entity
@Key(pk = "product#{product}", sk = "override#{region}")
record Override(java.lang.String product, java.lang.String region, Integer price, List<java.lang.String> reasons) {}
