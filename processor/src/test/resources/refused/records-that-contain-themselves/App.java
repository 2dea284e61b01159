import dev.trestle.table.design.*;

import java.util.List;

@TableDesign(name = "app", entities = {Folder.class, Employee.class})
interface App {}

@Entity
@Key(pk = "folder#{id}", sk = "x")
record Folder(String id, Tree tree) {}

record Tree(
        String name,
        List<Tree> children) {} // error: [TRESTLE-D053] The component 'children' makes the record Tree contain itself. An attribute is not nested without end: keep the inner value as an entity of its own, and its key here.

@Entity
@Key(pk = "employee#{id}", sk = "x")
record Employee(
        String id,
        List<Employee> staff) {} // error: [TRESTLE-D053] The component 'staff' makes the record Employee contain itself. An attribute is not nested without end: keep the inner value as an entity of its own, and its key here.
