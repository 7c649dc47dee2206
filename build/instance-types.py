#!/usr/bin/env python3
"""Writes src/EksSpec/Ec2/instance-types.tsv, the library's only table of EC2 instance types.

    python3 build/instance-types.py FACTS.tsv [src/EksSpec/Ec2/instance-types.tsv]

FACTS.tsv has a line for each type under a header that names its columns:

    type vcpu memoryMiB arch gpus gpuManufacturer gpuName gpuMemoryMiB accelerators acceleratorName
    enisDefaultCard ipv4PerEni maxPods hypervisor bareMetal networkMbps ebsMbps localNvmeGB podEnis
    allocatableMemoryMiB usdHourUsEast1 usdHourApNortheast1 apNortheast1Source   (others are not read)

Sources: aws/karpenter-provider-aws, its reference of instance types and its generated limits, bandwidths and prices
(us-east-1, Linux On-Demand, 2026-07-20); prices of ap-northeast-1 from the AWS Price List where the source says sky, pricelist
or note, scaled from another size where it ends in -family, and unconfirmed where it is gen.

The output is UTF-8, a line for each type in the order of its bytes, so that a type is found by bisection and only its own
line is parsed. Cells are separated by tabs; the header names them; empty cells at the end of a line are left out.
The same input gives the same bytes.
"""

import csv
import sys

COLUMNS = """type vcpus memoryMiB arch maxPods enis addressesPerEni hypervisor networkMbps ebsMbps localNvmeGB branchEnis
    usdUsEast1 usdApNortheast1 sourceApNortheast1 accelerators acceleratorMaker acceleratorName acceleratorMemoryMiB""".split()

# Not in Karpenter's reference any more, but still running: AWS' own page of the type.
RETIRED = {"p3.2xlarge": {"vcpu": "8", "memoryMiB": "62464", "arch": "amd64", "gpus": "1", "gpuManufacturer": "nvidia",
                          "gpuName": "v100", "gpuMemoryMiB": "16384"}}

MAKERS = {"inferentia": "aws", "inferentia2": "aws", "trainium": "aws", "trainium2": "aws", "qualcomm-ai100": "qualcomm"}


def max_pods(row):
    """Addresses of the default network card; where those aren't listed, the number that Karpenter reserved memory for."""
    if row["enisDefaultCard"]:
        return int(row["enisDefaultCard"]) * (int(row["ipv4PerEni"]) - 1) + 2
    memory = int(row["memoryMiB"]) - (64 if row["arch"] == "arm64" else 0)
    overhead = -(-memory * 75 // 1000)
    pods, rest = divmod(memory - overhead - 255 - 100 - int(row["allocatableMemoryMiB"]), 11)
    assert rest == 0, row["type"]
    return pods


def accelerator(row):
    if int(row["gpus"] or 0):
        return [row["gpus"], row["gpuManufacturer"], row["gpuName"], row["gpuMemoryMiB"]]
    if int(row["accelerators"] or 0):
        return [row["accelerators"], MAKERS[row["acceleratorName"]], row["acceleratorName"], ""]
    return []


def line(row):
    cells = [row["type"], row["vcpu"], row["memoryMiB"], row["arch"], str(max_pods(row)), row["enisDefaultCard"],
             row["ipv4PerEni"], "metal" if row["bareMetal"] == "true" else row["hypervisor"], row["networkMbps"],
             row["ebsMbps"], row["localNvmeGB"], row["podEnis"], row["usdHourUsEast1"], row["usdHourApNortheast1"],
             row["apNortheast1Source"], *accelerator(row)]
    return "\t".join(cells).rstrip("\t")


def main(facts, output="src/EksSpec/Ec2/instance-types.tsv"):
    with open(facts, encoding="utf-8", newline="") as file:
        rows = [{**row, **RETIRED.get(row["type"], {})} for row in csv.DictReader(file, delimiter="\t")]
    lines = sorted((line(row) for row in rows if row["vcpu"]), key=lambda text: text.split("\t")[0].encode())
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(["\t".join(COLUMNS), *lines, ""]))


main(*sys.argv[1:])
