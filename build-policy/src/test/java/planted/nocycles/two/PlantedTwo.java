package planted.nocycles.two;

/** Uses one, which uses two. */
public class PlantedTwo {
    planted.nocycles.one.PlantedOne one;
}
