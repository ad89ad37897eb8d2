package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import io.nearside.it.emulator.AwsEmulator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** LocalStack's EC2, which makes an account of any access key id of twelve digits. It has no delays, no quotas, no permissions and no faults. */
final class LocalStackEc2 implements Ec2Arena {
    private final AwsEmulator emulator;

    private final String ourAccount = freshAccount();

    private final String theirAccount = freshAccount();

    private final Ec2Client ours;

    private final Ec2Client theirs;

    LocalStackEc2(AwsEmulator emulator) {
        this.emulator = emulator;
        this.ours = emulator.ec2(ourAccount, REGION);
        this.theirs = emulator.ec2(theirAccount, REGION);
    }

    /** Twelve digits that no other test uses. */
    static String freshAccount() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(200_000_000_000L, 900_000_000_000L));
    }

    @Override
    public String name() {
        return "localstack";
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
        return Map.of(
                "AWS_ENDPOINT_URL",
                emulator.endpoint().toString(),
                "AWS_ACCESS_KEY_ID",
                ourAccount,
                "AWS_SECRET_ACCESS_KEY",
                "any");
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
