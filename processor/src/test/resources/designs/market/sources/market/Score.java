package market;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.util.Optional;

/** In the index only once there are points. */
@Entity
@Key(pk = "player#{player}", sk = "score#{game}")
@Index(name = "by-score", as = "ofGame", partition = "game", sort = "points")
public record Score(String player, String game, Optional<Integer> points) {}
