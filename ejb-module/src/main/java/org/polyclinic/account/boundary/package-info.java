/**
 * Accounts of other systems: API clients, their scopes and the clinic they are bound to. Secrets are kept as PBKDF2 hashes
 * only, and nothing secret is cached.
 */
package org.polyclinic.account.boundary;
