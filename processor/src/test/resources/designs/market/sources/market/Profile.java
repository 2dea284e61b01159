package market;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.Upcast;
import dev.trestle.table.schema.Upcaster;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Once there was one name, then there were two in one attribute. */
@Entity
@Key(pk = "profile#{id}", sk = "profile#")
@Upcast(from = 1, with = Profile.NameToFullName.class)
@Upcast(from = 2, with = Profile.FullNameToTwo.class)
public record Profile(int id, String givenName, String familyName, int visits) {

    static final class NameToFullName implements Upcaster {

        @Override
        public void upcast(Map<String, AttributeValue> item) {
            item.put("fullName", item.remove("name"));
        }
    }

    static final class FullNameToTwo implements Upcaster {

        @Override
        public void upcast(Map<String, AttributeValue> item) {
            String[] names = item.remove("fullName").s().split(" ", 2);
            item.put("givenName", AttributeValue.fromS(names[0]));
            item.put("familyName", AttributeValue.fromS(names[1]));
        }
    }
}
