package dev.trestle.table.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyPartTest {

    private static final Map<String, KeyCodec<?>> CODECS =
            new LinkedHashMap<>(Map.of("user", KeyCodec.STRING, "number", KeyCodec.LONG));

    private static KeyPart text(String text) {
        return new KeyPart(text, Optional.empty());
    }

    private static KeyPart component(String text, String component) {
        return new KeyPart(text, Optional.of(component));
    }

    @Test
    void aTemplateIsConstantTextAndComponentsInTurn() {
        KeyTemplate template = KeyTemplate.of("Post", KeyRole.SORT, "u#{user}#p#{number:desc}#", CODECS);

        assertThat(template.parts())
                .containsExactly(
                        text("u#"),
                        component("{user}", "user"),
                        text("#p#"),
                        component("{number:desc}", "number"),
                        text("#"));
    }

    @Test
    void aKeyHasThePartsOfItsTemplate() {
        KeyTemplate template = KeyTemplate.of("Post", KeyRole.PARTITION, "u#{user}#p#{number}", CODECS);
        String key = template.format(List.of("a#b", 7L));

        assertThat(template.parts(key).orElseThrow())
                .containsExactly(text("u#"), component("a$Sb", "user"), text("#p#"), component("7", "number"));
        assertThat(template.parts(key).orElseThrow().stream().map(KeyPart::text).reduce("", String::concat))
                .isEqualTo(key);
        assertThat(template.parts("x#1")).isEmpty();
    }

    @Test
    void textBesideAComponentIsNoPartOfIt() {
        KeyTemplate template = KeyTemplate.of(
                "Member", KeyRole.SORT, KeyLayout.existing("|"), "team_{user}.x|no_{number:000}", CODECS);

        assertThat(template.parts(template.format(List.of("red", 7L))).orElseThrow())
                .containsExactly(text("team_"), component("red", "user"), text(".x|no_"), component("007", "number"));
    }
}
