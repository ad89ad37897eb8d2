package io.nearside.it.conformance;

import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Stages;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ram.RamClient;

/** An EC2 with an account of ours and somebody else's, both of them new. */
abstract class Ec2Arena implements AutoCloseable {
    static final Region REGION = Region.EU_WEST_1;

    private final String ourAccount;

    private final String theirAccount;

    private final Ec2Client ours;

    private final Ec2Client theirs;

    /**
     * An arena of two accounts.
     *
     * @param clients a client of each
     */
    Ec2Arena(String ourAccount, String theirAccount, Function<String, Ec2Client> clients) {
        this.ourAccount = ourAccount;
        this.theirAccount = theirAccount;
        this.ours = clients.apply(ourAccount);
        this.theirs = clients.apply(theirAccount);
    }

    /** What reports call it. */
    abstract String name();

    final String ourAccount() {
        return ourAccount;
    }

    final String theirAccount() {
        return theirAccount;
    }

    final Ec2Client ours() {
        return ours;
    }

    final Ec2Client theirs() {
        return theirs;
    }

    /** With which the provider reaches our account. */
    abstract Map<String, String> environment();

    /** Returns once everything that was begun has happened; in an emulator it has when a call returns. */
    void settle() {}

    /** From now on a new request is seen only after {@link #settle}. */
    void hideRequests() {
        throw new CannotShowException("a request is seen at once");
    }

    /** Lets pending requests become too old. */
    void letRequestsExpire() {
        throw new CannotShowException("requests expire after a week, and nobody waits that long");
    }

    /** From now on a table has room for so many routes. */
    void limitRoutes(int most) {
        throw new CannotShowException("a table is never full");
    }

    /** Services that are not ours, made when they are first asked for. */
    abstract Ec2Services services();

    /** Leaves no free address in a subnet of ours. */
    abstract void fill(String subnet);

    /** Puts a network interface in a subnet of ours behind a group. */
    abstract void use(String group, String network, String subnet);

    /** A client of RAM for the account with this id, which comes into being if there is none. */
    RamClient ram(String account) {
        throw new CannotShowException("nothing is shared here");
    }

    /** An account besides ours and theirs. */
    String thirdAccount() {
        throw new CannotShowException("there are two accounts");
    }

    /** Whether an account can attach a network to the transit gateway of another one that shares it. */
    boolean attachesForOthers() {
        return false;
    }

    /** Adds the stages that need more than a native client. */
    Stages staged(Stages stages, Ec2Network network) {
        return stages;
    }

    abstract List<Deviation> deviations();

    @Override
    public void close() {
        ours.close();
        theirs.close();
    }
}
