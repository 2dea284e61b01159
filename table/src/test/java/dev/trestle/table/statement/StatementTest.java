package dev.trestle.table.statement;

import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.User;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementTest {

    private final FreshTable fresh = new FreshTable();
    private final AppTable app = fresh.app();

    @BeforeEach
    void fill() {
        app.companies().create(company("acme"));
        app.users().create(user("acme", "ann@acme.com"));
        app.users().create(user("acme", "joe@acme.com"));
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void itemsComeBackAsRecords() throws Exception {
        Statement<User> users = app.users()
                .statement("SELECT * FROM app WHERE pk = ? AND begins_with(sk, ?)", "company#acme", "user#j");

        assertThat(users.list()).extracting(User::email).containsExactly("joe@acme.com");
        assertThat(users.consistentRead().listAsync().get()).isEqualTo(users.list());
    }

    @Test
    void whatIsNoItemOfTheEntityIsRefused() {
        assertThatThrownBy(() -> app.users()
                        .statement("SELECT * FROM app WHERE pk = ?", "company#acme")
                        .list())
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("the item is of the entity Company");
        assertThatThrownBy(() -> app.users().statement("SELECT * FROM app WHERE pk = ?", List.of(new Object())))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("parameter 1[0] is a java.lang.Object");
    }
}
