package shop;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

@TableDesign(
        name = "app",
        entities = {Company.class, User.class, Membership.class},
        indexes = @GlobalSecondaryIndex(name = "gsi1"))
public interface App {}
