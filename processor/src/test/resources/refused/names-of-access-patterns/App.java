import dev.trestle.table.design.*;

@TableDesign(name = "app", entities = {User.class, Order.class},
        indexes = {@GlobalSecondaryIndex(name = "gs1"), @GlobalSecondaryIndex(name = "gs2"), @GlobalSecondaryIndex(name = "gs3"), @GlobalSecondaryIndex(name = "gs4"), @GlobalSecondaryIndex(name = "gs5"), @GlobalSecondaryIndex(name = "gs6"), @GlobalSecondaryIndex(name = "gs7")})
interface App {}

@Entity
@Key(pk = "company#{company}", sk = "user#{id}")
@Index(name = "gs1", as = "byName", pk = "name#{name}", sk = "x")
@Index(name = "gs2", as = "byName", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The name "byName" is taken: the operations on User have another method or type of that name. Choose another, as in "by..." or "of...".
@Index(name = "gs3", as = "inCompany", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The name "inCompany" is taken: the operations on User have another method or type of that name. Choose another, as in "by..." or "of...".
@Index(name = "gs4", as = "delete", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The name "delete" is taken: the operations on User have another method or type of that name. Choose another, as in "by..." or "of...".
@Index(name = "gs5", as = "by name", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The access pattern "by name" of User is to be the name of a method, which Java does not allow. Write a name as in "byEmail".
@Index(name = "gs6", as = "class", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The access pattern "class" of User is to be the name of a method, which Java does not allow. Write a name as in "byEmail".
@Index(name = "gs7", as = "users", pk = "nick#{name}", sk = "x") // error: [TRESTLE-D042] The name "users" is taken: the operations on User have another method or type of that name. Choose another, as in "by..." or "of...".
record User(String company, String id, String name) {}

@Entity
@Key(pk = "order#{id}", sk = "order#{day}#{number}#{id}")
@Index(name = "gs1", as = "inIdDay", pk = "day#{day}", sk = "x") // error: [TRESTLE-D042] The name "inIdDay" is taken: the operations on Order have another method or type of that name. Choose another, as in "by..." or "of...".
@Index(name = "gs2", as = "byDayNumber", pk = "number#{number}", sk = "x")
@Index(name = "gs3", as = "byDay", pk = "day#{day}", sk = "x#{number}#{id}") // error: [TRESTLE-D042] The name "byDay" is taken: the operations on Order have another method or type of that name. Choose another, as in "by..." or "of...".
@Index(name = "gs4", as = "ofDay", pk = "day#{day}", sk = "x#{number}")
@Index(name = "gs5", as = "ofDayNumber", pk = "number#{number}", sk = "x")
record Order(String id, String day, String number) {}
