package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.List;
import java.util.Map;

/** The EC2 of LocalStack or of moto. It has no delays, no quotas, no permissions and no faults. */
final class EmulatedEc2 extends Ec2Arena {
    private final String name;

    private final AwsEmulator emulator;

    EmulatedEc2(String name, AwsEmulator emulator) {
        super(EmulatedNetwork.freshAccount(), EmulatedNetwork.freshAccount(), account -> emulator.ec2(account, REGION));
        this.name = name;
        this.emulator = emulator;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    Map<String, String> environment() {
        return emulator.environment(ourAccount());
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
    List<Deviation> deviations() {
        return MotoDeviations.all();
    }
}
