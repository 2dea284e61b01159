package market;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.util.Optional;

/** In the index only once there are points. */
@Entity
@Key(pk = "player#{player}", sk = "score#{game}")
@Index(name = "by-score", as = "ofGame", partition = "game", sort = "points")
@Index(name = "gsi1", as = "newest", pk = "scores", sk = "{rank:desc}#{player}", shards = 4)
public record Score(String player, String game, Optional<Integer> points, int rank) {}
