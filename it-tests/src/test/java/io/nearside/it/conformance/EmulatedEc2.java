package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The EC2 of LocalStack or of moto. It has no delays, no quotas, no permissions and no faults. */
final class EmulatedEc2 implements Ec2Arena {
    private final String name;

    private final AwsEmulator emulator;

    private final String ourAccount = EmulatedNetwork.freshAccount();

    private final String theirAccount = EmulatedNetwork.freshAccount();

    private final Ec2Client ours;

    private final Ec2Client theirs;

    EmulatedEc2(String name, AwsEmulator emulator) {
        this.name = name;
        this.emulator = emulator;
        this.ours = emulator.ec2(ourAccount, REGION);
        this.theirs = emulator.ec2(theirAccount, REGION);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String ourAccount() {
        return ourAccount;
    }

    @Override
    public String theirAccount() {
        return theirAccount;
    }

    @Override
    public Ec2Client ours() {
        return ours;
    }

    @Override
    public Ec2Client theirs() {
        return theirs;
    }

    @Override
    public Map<String, String> environment() {
        return emulator.environment(ourAccount);
    }

    @Override
    public void settle() {
        // Everything has happened when a call returns.
    }

    @Override
    public List<Deviation> deviations() {
        return MotoDeviations.all();
    }

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
