package io.nearside.it.kill;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.Half;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.it.kill.Bug.Meddler;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What mistakes of several clouds make of calls. */
final class Meddlers {
    private static final Mark OURS = new Mark("orders-kafka");

    private Meddlers() {}

    /** A call goes as it should, and its answer is another one. */
    static Meddler after(String meant, UnaryOperator<Object> change) {
        return (method, arguments, real) -> {
            Object answer = real.with(arguments);
            return method.equals(meant) ? change.apply(answer) : answer;
        };
    }

    static Meddler everyEndpointOurs() {
        return after("find", found -> ((Optional<?>) found).map(endpoint -> marked((Endpoint) endpoint)));
    }

    static Meddler markingNone() {
        return (method, arguments, real) -> real.with(
                method.equals("create")
                        ? new Object[] {arguments[0], unmarked((EndpointWish) arguments[1])}
                        : arguments);
    }

    static Meddler everyHalfOurs() {
        return halves(Meddlers::marked);
    }

    /** What differs is left as it is, and said to be mended. */
    static Meddler mendingNothing() {
        return (method, arguments, real) ->
                method.equals("mend") ? new Change<>(Effect.UPDATED, arguments[0]) : real.with(arguments);
    }

    static Meddler connections(UnaryOperator<List<VendorConnection>> change) {
        return after("connections", found -> ((Optional<?>) found).map(rows -> change.apply(rows(rows))));
    }

    static Meddler halves(UnaryOperator<Half> change) {
        return after(
                "halves",
                found -> ((List<?>) found)
                        .stream().map(half -> change.apply((Half) half)).toList());
    }

    private static Endpoint marked(Endpoint seen) {
        return new Endpoint(
                seen.name(),
                seen.consumer(),
                seen.target(),
                seen.state(),
                seen.approval(),
                OURS,
                seen.says(),
                seen.network());
    }

    private static EndpointWish unmarked(EndpointWish wish) {
        return new EndpointWish(
                wish.name(), wish.target(), wish.by(), wish.address(), wish.message(), new Mark("nobody"));
    }

    @SuppressWarnings("unchecked") // what the look-up answers, by its declaration
    private static List<VendorConnection> rows(Object value) {
        return (List<VendorConnection>) value;
    }

    /** Whoever waits to be let in is taken for ours. */
    static List<VendorConnection> asOurs(List<VendorConnection> rows, ConsumerId ours) {
        return rows.stream()
                .map(row -> row.state() == State.TO_ADMIT
                        ? new VendorConnection(
                                row.named().orElse(null),
                                row.service(),
                                ours,
                                row.state(),
                                row.toldAddress().orElse(null),
                                row.says())
                        : row)
                .toList();
    }

    static List<VendorConnection> oursOnly(List<VendorConnection> rows, ConsumerId ours) {
        return rows.stream().filter(row -> row.consumer().equals(ours)).toList();
    }

    private static Half marked(Half half) {
        return new Half(
                half.id(), half.name(), half.mine(), half.theirs(), half.state(), half.theirCidrs(), OURS, half.says());
    }
}
