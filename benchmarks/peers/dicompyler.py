"""All DVHs of a plan by dicompyler-core, with its defaults.

usage: dicompyler.py RTSTRUCT RTDOSE
"""
import sys

from dicompylercore import dicomparser, dvhcalc

structures = dicomparser.DicomParser(sys.argv[1]).GetStructures()
for number, structure in structures.items():
    dvh = dvhcalc.get_dvh(sys.argv[1], sys.argv[2], number)
    print(structure['name'], dvh.volume, dvh.mean)
