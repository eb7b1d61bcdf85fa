package dev.advocacy.testkit;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

/**
 * One law of a contract.
 *
 * @param room where in the report it stands
 * @param sentence what it asks
 * @param method the test method's name
 */
record Law(String room, String sentence, String method) {

    /** Every law of a contract, those of the bottom of its house first. */
    static List<Law> of(Class<?> contract) {
        var laws = new ArrayList<Law>();
        for (Class<?> type = contract; type != null; type = type.getSuperclass()) {
            laws.addAll(0, declaredBy(type));
        }
        return List.copyOf(laws);
    }

    private static List<Law> declaredBy(Class<?> type) {
        Room room = type.getDeclaredAnnotation(Room.class);
        return room == null
                ? List.of()
                : Stream.of(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(DisplayName.class))
                        .map(method -> new Law(room.value(), sentenceOf(method), method.getName()))
                        .sorted(Comparator.comparing(Law::sentence))
                        .toList();
    }

    private static String sentenceOf(Method method) {
        return Objects.requireNonNull(method.getAnnotation(DisplayName.class)).value();
    }
}
