package io.nearside.conformance.stage;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/** How the service of {@link ServiceStage} is published for private endpoints, and who has come. It is fit for that from the beginning. */
public interface OpeningStage {

    /** Our account; the same at every call. */
    AccountId ours();

    /** Somebody else's. */
    AccountId others();

    /** A user has the service published for these accounts, or for anybody where no list is kept; returns once it is. */
    void publish(AccountId... accounts);

    /**
     * The accounts that it is published for, none of them where no list is kept; empty without a set if it is not published, or about not
     * to be.
     */
    Optional<Set<AccountId>> published();

    /** An endpoint of this account is made towards the published service. The vendor does not learn of it by that alone, where it looks only when told. */
    ConsumerId come(AccountId account);

    /** The private address of an endpoint that has come. */
    InetAddress addressOf(ConsumerId endpoint);

    /** The vendor looks in the cloud; returns once it knows of every endpoint that has come. */
    void look();

    /** The endpoints that the vendor has let in. */
    Set<ConsumerId> admitted();

    /** The address that the vendor was told an endpoint has. */
    Optional<InetAddress> told(ConsumerId endpoint);

    /** Returns once everything that was begun has happened. */
    void settle();
}
