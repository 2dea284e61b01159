package dev.trestle.examples.social;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.Unique;
import java.util.Optional;

/** Who somebody is. Nobody else has the same name. */
@Entity
@Key(pk = "u#{user}", sk = "info")
public record Profile(long user, @Unique String name, String content, Optional<String> imageUrl)
        implements PersonPage {}
