package dev.accord.people;

/** Local accounts: a person signs in with mail address or id. */
public interface Accounts {

    /** Gives the person this password when there is no account yet; an existing account stays as it is. For sample data and first set-ups. */
    void ensure(String personId, String rawPassword);

    boolean exists(String personId);
}
