package other;

import dev.trestle.table.design.*;

@Entity(name = "OtherUser") // error: [TRESTLE-D015] The generated table would have two members named 'USER'. Rename the record. // error: [TRESTLE-D015] The generated table would have two members named 'users'. Set another plural: @Entity(plural = "..."). // error: [TRESTLE-D015] The type app.UserPaths would be written for app.User as well as for other.User. Rename one of them. // error: [TRESTLE-D015] The type app.UserSchema would be written for app.User as well as for other.User. Rename one of them. // error: [TRESTLE-D015] The type app.Users would be written for app.User as well as for other.User. Rename one of them.
@Key(pk = "other#{id}", sk = "user")
public record User(String id) {}
