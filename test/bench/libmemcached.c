/* Keys a second of libmemcached's own placement, for the table of placement.ts.
 * usage: libmemcached SERVERS KEYS ROUNDS
 * Servers are 10.0.X.Y:11211, keys user:N:profile. Prints a line "NAME KEYS_PER_SECOND CHECKSUM" for each hash; the
 * checksum is sum = sum * 31 + server (mod 2^32) over one round.
 */
#include <libmemcached/memcached.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct named_hash {
  const char *name;
  memcached_hash_t hash;
};

static const struct named_hash hashes[] = {
    {"one_at_a_time", MEMCACHED_HASH_DEFAULT}, {"md5", MEMCACHED_HASH_MD5},
    {"crc32", MEMCACHED_HASH_CRC},             {"fnv1_64", MEMCACHED_HASH_FNV1_64},
    {"fnv1a_64", MEMCACHED_HASH_FNV1A_64},     {"fnv1_32", MEMCACHED_HASH_FNV1_32},
    {"fnv1a_32", MEMCACHED_HASH_FNV1A_32},     {"murmur", MEMCACHED_HASH_MURMUR},
    {"jenkins", MEMCACHED_HASH_JENKINS},       {"murmur3", MEMCACHED_HASH_MURMUR3},
};

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static memcached_st *create(int servers) {
  memcached_st *client = memcached_create(NULL);
  memcached_server_list_st list = NULL;
  memcached_return_t result;
  for (int i = 0; i < servers; i++) {
    char host[32];
    snprintf(host, sizeof host, "10.0.%d.%d", i / 250, i % 250 + 1);
    list = memcached_server_list_append_with_weight(list, host, 11211, 1, &result);
  }
  memcached_server_push(client, list);
  memcached_server_list_free(list);
  return client;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  int servers = atoi(argv[1]);
  int keys = atoi(argv[2]);
  int rounds = atoi(argv[3]);

  char(*texts)[32] = malloc((size_t)keys * sizeof *texts);
  size_t *lengths = malloc((size_t)keys * sizeof *lengths);
  if (!texts || !lengths) return 1;
  for (int i = 0; i < keys; i++) lengths[i] = (size_t)snprintf(texts[i], sizeof *texts, "user:%d:profile", i);

  memcached_st *client = create(servers);
  memcached_behavior_set(client, MEMCACHED_BEHAVIOR_KETAMA_WEIGHTED, 1);

  for (size_t h = 0; h < sizeof hashes / sizeof *hashes; h++) {
    if (memcached_behavior_set(client, MEMCACHED_BEHAVIOR_HASH, hashes[h].hash) != MEMCACHED_SUCCESS) continue;
    uint32_t checksum = 0;
    double best = 0;
    for (int round = 0; round < rounds; round++) {
      checksum = 0;
      double begin = seconds();
      for (int i = 0; i < keys; i++) checksum = checksum * 31 + memcached_generate_hash(client, texts[i], lengths[i]);
      double speed = keys / (seconds() - begin);
      if (speed > best) best = speed;
    }
    printf("%s %.0f %u\n", hashes[h].name, best, checksum);
  }
  memcached_free(client);
  free(texts);
  free(lengths);
  return 0;
}
