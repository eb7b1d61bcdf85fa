package dev.advocacy.delivery;

import java.util.function.LongSupplier;

enum Bug {
    NONE;

    DeliveryStore store(DeliveryStore real, NodeClock clock, Oracle oracle) {
        return real;
    }

    SimulatedChannel channel(SimulatedNetwork network, SimulatedNetwork.Character character) {
        return new SimulatedChannel(network, character);
    }

    LongSupplier nanos(NodeClock clock) {
        return clock::nanos;
    }
}
