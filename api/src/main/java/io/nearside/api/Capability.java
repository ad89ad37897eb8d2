package io.nearside.api;

/**
 * Something a cloud or a vendor can do, as an interface of at most five methods. The set is open: a capability that only one cloud has
 * lives in that cloud's module.
 *
 * <p>What every method of every capability keeps to:
 *
 * <ul>
 *   <li>A read is as many calls as its answer has pages, and changes nothing.
 *   <li>A write is at most one mutating call; it never loops, never retries and never waits, but for its turn where a cloud publishes how
 *       often it may be asked ({@link ProviderSettings#pace}). It is handed what was <em>seen</em>, so that it can refuse what has
 *       changed its nature since.
 *   <li>Every failure is one {@link io.nearside.api.error.CloudException}; an interrupted thread is kind {@code CANCELLED} with the
 *       interrupt flag kept, a call after {@link Provider#close()} is kind {@code CLOSED}.
 *   <li>Methods may be called from several threads at once.
 * </ul>
 */
public interface Capability {}
