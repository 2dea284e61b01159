import dev.trestle.table.design.*;
import dev.trestle.table.schema.Upcaster;

import dev.trestle.table.validation.EntityValidator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@TableDesign(name = "app", entities = {User.class, Note.class}, validator = Checks.class) // error: [TRESTLE-D017] Code in the unnamed package cannot make Checks. Let it be a class that is visible there, with a constructor without parameters.
interface App {}

@Entity
@Key(pk = "user#{id}", sk = "x")
@Upcast(from = 1, with = First.class)
@Upcast(from = 1, with = Second.class) // error: [TRESTLE-D065] Code in the unnamed package cannot make Second. Let it be a class that is visible there, with a constructor without parameters. // error: [TRESTLE-D065] User has 3 upcasts, so that they are from the shapes 1 to 3, each once; 1 is none of them or there twice.
@Upcast(from = 4, with = First.class) // error: [TRESTLE-D065] User has 3 upcasts, so that they are from the shapes 1 to 3, each once; 4 is none of them or there twice.
record User(String id) {}

@Entity
@Key(pk = "note#{id}", sk = "x")
@Upcast(from = 0, with = Hidden.class) // error: [TRESTLE-D065] Code in the unnamed package cannot make Hidden. Let it be a class that is visible there, with a constructor without parameters. // error: [TRESTLE-D065] Note has 1 upcasts, so that they are from the shapes 1 to 1, each once; 0 is none of them or there twice.
record Note(String id) {}

class Checks implements EntityValidator {
    Checks(String parameter) {}
    public List<String> violations(Object entity) { return List.of(); }
}

class First implements Upcaster {
    public void upcast(Map<String, AttributeValue> item) {}
}

abstract class Second implements Upcaster {}

class Hidden implements Upcaster {
    private Hidden() {}
    public void upcast(Map<String, AttributeValue> item) {}
}
