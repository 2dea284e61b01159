package dev.trestle.infrastructure.hcl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a file or a block says.
 *
 * @param arguments by name
 * @param blocks in their order
 */
public record HclBody(Map<String, HclValue> arguments, List<Block> blocks) {

    /**
     * A block.
     *
     * @param type as in {@code resource}
     * @param labels as in {@code aws_dynamodb_table} and {@code app}
     */
    public record Block(String type, List<String> labels, HclBody body) {

        /** Copies the list. */
        public Block {
            labels = List.copyOf(labels);
        }
    }

    /** Copies map and list. */
    public HclBody {
        arguments = Map.copyOf(arguments);
        blocks = List.copyOf(blocks);
    }

    /** What the files of a folder say together. */
    public static HclBody together(List<HclBody> files) {
        Map<String, HclValue> arguments = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        for (HclBody file : files) {
            arguments.putAll(file.arguments());
            blocks.addAll(file.blocks());
        }
        return new HclBody(arguments, blocks);
    }

    /** An argument. */
    public Optional<HclValue> argument(String name) {
        return Optional.ofNullable(arguments.get(name));
    }

    /** The bodies of all blocks of a type. */
    public Stream<HclBody> all(String type) {
        return blocks.stream().filter(block -> block.type().equals(type)).map(Block::body);
    }
}
