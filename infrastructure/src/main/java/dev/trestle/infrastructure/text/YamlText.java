package dev.trestle.infrastructure.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Trees of maps, lists, strings, numbers and booleans as YAML. */
public final class YamlText {

    /** What every version of YAML reads as the string that it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(::?[A-Za-z0-9_]+)*");

    /** What YAML 1.1, which AWS CloudFormation reads, takes for something else than a string. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlText() {}

    /** The tree in blocks, with an indent of two spaces; maps in their own order. */
    public static String write(Object tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .build();
        return new Dump(settings, new Strings(settings)).dumpToString(tree);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Quotes every string that some version of YAML would not read as one. */
    private static final class Strings extends StandardRepresenter {

        Strings(DumpSettings settings) {
            super(settings);
            representers.put(String.class, text -> scalar(text.toString()));
        }

        private Node scalar(String text) {
            return representScalar(Tag.STR, text, isPlain(text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
        }
    }
}
