package dev.advocacy.testkit.author;

import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.engagement.EngagementStore;
import dev.advocacy.event.EventLog;
import dev.advocacy.share.ShareStore;
import dev.advocacy.store.AdvocacyStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An honest store but for one method of one of its parts. */
final class Altered {
    private static final Map<String, Class<?>> PARTS = Map.of(
            "ambassadors",
            AmbassadorStore.class,
            "deliveries",
            DeliveryStore.class,
            "engagement",
            EngagementStore.class,
            "events",
            EventLog.class,
            "shares",
            ShareStore.class);

    private Altered() {}

    /** What a method does in place of what it would. */
    interface Lie {
        @Nullable
        Object tell(Honest honest, Object[] arguments);
    }

    /** What the method would have done. */
    interface Honest {
        @Nullable
        Object answer(Object... arguments);
    }

    static AdvocacyStore store(AdvocacyStore honest, String part, String method, Lie lie) {
        return proxy(AdvocacyStore.class, honest, part, (answer, none) -> part(part, answer.answer(none), method, lie));
    }

    private static Object part(String name, @Nullable Object honest, String method, Lie lie) {
        return proxy(Objects.requireNonNull(PARTS.get(name), name), honest, method, lie);
    }

    private static <T> T proxy(Class<T> type, @Nullable Object honest, String altered, Lie lie) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            Honest answer = others -> call(honest, method, others);
            return method.getName().equals(altered) ? lie.tell(answer, arguments) : answer.answer(arguments);
        }));
    }

    private static @Nullable Object call(@Nullable Object honest, java.lang.reflect.Method method, Object[] arguments) {
        try {
            return method.invoke(honest, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
