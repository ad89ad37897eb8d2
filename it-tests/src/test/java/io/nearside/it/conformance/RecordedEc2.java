package io.nearside.it.conformance;

import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.Deviation;
import io.nearside.it.conformance.recorded.Counterpart;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** LocalStack's EC2 as we recorded it for one rule: the native client and the provider hold a single conversation, in its order. */
final class RecordedEc2 extends Ec2Arena {
    private static final String OURS = "111122223333";

    private static final String THEIRS = "444455556666";

    private static final Deviation AT_ONCE =
            Deviation.cannotShow("STORM-01", "requests that are made at once have no order to be played in");

    private final Counterpart counterpart;

    private RecordedEc2(Counterpart counterpart) {
        super(OURS, THEIRS, account -> SimulatedEc2.client(counterpart.uri(), account));
        this.counterpart = counterpart;
    }

    /** With nothing behind. */
    static RecordedEc2 played(String rule) {
        requireOrder(rule);
        return new RecordedEc2(Counterpart.playing(rule));
    }

    /** With LocalStack behind, to write the file anew. */
    static RecordedEc2 recorded(String rule, AwsEmulator localStack) {
        requireOrder(rule);
        Map<String, String> accounts =
                Map.of(OURS, EmulatedNetwork.freshAccount(), THEIRS, EmulatedNetwork.freshAccount());
        return new RecordedEc2(Counterpart.recording(rule, localStack.endpoint(), accounts));
    }

    private static void requireOrder(String rule) {
        if (rule.equals(AT_ONCE.rule())) {
            throw new CannotShowException(AT_ONCE.reason());
        }
    }

    @Override
    String name() {
        return "recorded";
    }

    @Override
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL",
                counterpart.uri().toString(),
                "AWS_ACCESS_KEY_ID",
                OURS,
                "AWS_SECRET_ACCESS_KEY",
                "any");
    }

    @Override
    Ec2Services services() {
        return new EverybodysServices();
    }

    @Override
    void fill(String subnet) {
        UsersInterfaces.fill(ours(), subnet);
    }

    @Override
    void use(String group, String network, String subnet) {
        ours().createNetworkInterface(request -> request.subnetId(subnet).groups(group));
    }

    @Override
    List<Deviation> deviations() {
        return Stream.of(MotoDeviations.all().stream(), HubDeviations.inLocalStack(), Stream.of(AT_ONCE))
                .flatMap(each -> each)
                .toList();
    }

    @Override
    public void close() {
        super.close();
        counterpart.close();
    }
}
