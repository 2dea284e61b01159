package garage;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

@TableDesign(name = "garage", entities = Car.class, indexes = @GlobalSecondaryIndex(name = "gsi1"))
public interface Garage {}
