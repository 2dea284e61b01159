package dev.trestle.conformance.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/**
 * Cases about one matter.
 *
 * @param name folder and file without ending, as in {@code put-item/conditions}
 * @param path where the file is
 * @param cases the cases in their order
 * @param document the file as it stands
 */
public record CaseFile(String name, Path path, List<Case> cases, ObjectNode document) {}
