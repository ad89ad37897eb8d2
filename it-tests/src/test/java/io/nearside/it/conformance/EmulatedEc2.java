package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ram.RamClient;

/** The EC2 of LocalStack or of moto. It has no delays, no quotas, no permissions and no faults. */
final class EmulatedEc2 extends Ec2Arena {
    static final String MOTO = "moto";

    private final String name;

    private final AwsEmulator emulator;

    private final Map<String, RamClient> rams = new HashMap<>();

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
    void use(String group, String network, String subnet) {
        ours().createNetworkInterface(request -> request.subnetId(subnet).groups(group));
    }

    /** Of the emulators, moto alone has one. */
    @Override
    RamClient ram(String account) {
        return name.equals(MOTO) ? rams.computeIfAbsent(account, of -> emulator.ram(of, REGION)) : super.ram(account);
    }

    @Override
    String thirdAccount() {
        return EmulatedNetwork.freshAccount();
    }

    @Override
    List<Deviation> deviations() {
        return Stream.concat(
                        MotoDeviations.all().stream(),
                        name.equals(MOTO) ? HubDeviations.inMoto() : HubDeviations.inLocalStack())
                .toList();
    }

    @Override
    public void close() {
        super.close();
        rams.values().forEach(RamClient::close);
    }
}
