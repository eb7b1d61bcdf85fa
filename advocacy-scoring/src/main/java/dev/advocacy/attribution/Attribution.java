package dev.advocacy.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a model says of some paths: its credits, or that it cannot tell. Immutable. */
public sealed interface Attribution {

    /** What either gives. */
    <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell);

    /**
     * The credits. With what nobody is credited for they add up to all conversions and all value.
     *
     * @param model as its name is, such as {@code markov(1)}
     * @param credits one for each channel that any path names, sorted by code point
     * @param unattributed of conversions without a touch, and their value; its channel is empty
     * @param errors for each channel half the width of an interval of 95 % around its conversions, where the model drew samples;
     *     empty where it is exact
     */
    record Told(String model, List<Credit> credits, Credit unattributed, Map<String, Double> errors)
            implements Attribution {
        /** Copies. */
        public Told {
            credits = List.copyOf(credits);
            errors = Map.copyOf(errors);
        }

        /** A channel's credit; none where no path names it. */
        public Credit of(String channel) {
            return credits.stream()
                    .filter(credit -> credit.channel().equals(channel))
                    .findFirst()
                    .orElse(new Credit(channel, 0, unattributed.value() == null ? null : Double.valueOf(0)));
        }

        @Override
        public <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell) {
            return told.apply(this);
        }

        static Told of(String model, Coded paths, Split split) {
            var value = split.value();
            var credits = new ArrayList<Credit>();
            for (int c = 0; c < paths.channels.size(); c++) {
                credits.add(new Credit(paths.channels.get(c), split.conversions()[c], get(value, c)));
            }
            int rest = paths.channels.size();
            return new Told(
                    model,
                    credits,
                    new Credit("", split.conversions()[rest], get(value, rest)),
                    split.errors(paths.channels));
        }

        private static @Nullable Double get(double @Nullable [] value, int place) {
            return value == null ? null : Double.valueOf(value[place]);
        }
    }

    /**
     * That these paths hold no answer to this model's question.
     *
     * @param model which cannot tell
     * @param why and what would help, in a sentence without an end
     */
    record CannotTell(String model, String why) implements Attribution {
        @Override
        public <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell) {
            return cannotTell.apply(this);
        }

        @Override
        public String toString() {
            return model + " cannot tell: " + why;
        }
    }
}
